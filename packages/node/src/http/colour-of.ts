/** A colour that stays the same for a name, and is seen on light and on dark. */
export function colourOf(name: string): string {
  let hue = 0;
  for (const letter of name) hue = (hue * 31 + letter.codePointAt(0)!) % 360;
  return `hsl(${hue} 55% 45%)`;
}
