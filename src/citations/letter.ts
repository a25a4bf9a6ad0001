/** The letter of one of several uses: 0 is a, 25 is z, 26 is aa. */
export function letterOf(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
