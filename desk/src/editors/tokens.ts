import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 random bits, safe in addresses and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: so nobody signs in with what a backup holds. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
