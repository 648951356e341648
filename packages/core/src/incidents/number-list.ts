/** A growing list of numbers without a box for each; sorted once, in place. */
export class NumberList {
  private items = new Float64Array(1024);
  private count = 0;

  push(x: number): void {
    if (this.count === this.items.length) {
      const wider = new Float64Array(this.count * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.count++] = x;
  }

  /** The numbers in rising order. */
  sorted(): Float64Array {
    return this.items.subarray(0, this.count).sort();
  }
}
