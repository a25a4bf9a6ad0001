/** A name within a text, whose direction may be another: first strong isolate (Unicode, UAX #9). */
export const apart = (name: string): string => `\u2068${name}\u2069`;
