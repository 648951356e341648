/**
 * A number as it was said. `null` on one side is open: "at least 5" is {5, null}, "up to 5" {null, 5}.
 * `approx` marks "about", "some", "nearly", "dozens".
 */
export interface Count {
  min: number | null;
  max: number | null;
  approx: boolean;
}
