/** What a program did to its files, and when it answered, as strace records it. */
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What to do where there is no strace. */
export const howToInstall = 'install strace (Debian: "sudo apt-get install -y strace").';

export function hasStrace() {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * What runs a program so that each sync of a file takes longer; nothing else it does is stopped.
 *
 * @param {number} milliseconds how much longer
 * @returns {string[]} the words before the program's own
 */
export function slowSync(milliseconds) {
  const syncs = 'fsync,fdatasync';
  const delay = `inject=${syncs}:delay_exit=${Math.round(milliseconds * 1000)}`;
  // Threads too (-f): it is for them all that only these calls are stopped at (--seccomp-bpf).
  return [
    'strace',
    '-D',
    '-f',
    '--seccomp-bpf',
    '-o',
    '/dev/null',
    '-e',
    `trace=${syncs}`,
    '-e',
    delay,
  ];
}

/** Calls whose first argument is a path, and calls whose first argument is an open file. */
const [onPaths, onFiles] = [
  ['openat', 'mkdir', 'mkdirat', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'link'],
  ['pwrite64', 'write', 'writev', 'pwritev', 'pwritev2', 'ftruncate', 'fallocate', 'fsync'],
];
const calls = [...onPaths, ...onFiles, 'fdatasync', 'sync_file_range', 'sendto', 'sendmsg'];

/**
 * Words that go before a program's own, so that the calls of its main thread are recorded in their
 * order. `-D`: the process that is started becomes the program, so it can be stopped as always.
 */
export const recordTo = (file) => [
  ...['strace', '-D', '-y', '-xx', '-s', '1000000', '-o', file, '-e', `trace=${calls.join()}`],
];

/**
 * Reads a record: what was done to files in a folder, and what was answered in between.
 *
 * @param {(text: string) => string[]} idsIn what an answer to a client acknowledges
 * @returns events for `Disk.apply`, and `{ ids }`
 * @throws {Error} when something was done to a file that is not known here
 */
export async function readRecord(file, folder, idsIn) {
  const events = [];
  for await (const line of createInterface(createReadStream(file, 'latin1'))) {
    const [, call, words, answer] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
    if (!call || Number(answer) < 0) continue;
    const [, hex] = (onPaths.includes(call) ? /"([^"]*)"/ : /<([^>]*)>/).exec(words) ?? [];
    const path = bytes(hex).toString();
    if (path === folder || path.startsWith(`${folder}/`)) {
      // Is written past the calls, and never synced: SQLite makes it anew out of the log.
      if (!path.endsWith('-shm')) events.push(...eventsOf(call, words, path));
    } else if (/^write|^send/.test(call)) {
      const ids = idsIn(strings(words).join(''));
      if (ids.length > 0) events.push({ ids });
    }
  }
  return events;
}

function eventsOf(call, words, path) {
  const last = Number(/\d+$/.exec(words)?.[0]);
  switch (call) {
    case 'openat':
      if (words.includes('O_TRUNC')) throw new Error(`"${path}" was emptied as it was opened.`);
      return words.includes('O_CREAT') ? [{ made: path }] : [];
    case 'mkdir':
      return [{ made: path, folder: true }];
    case 'unlink':
      return [{ removed: path }];
    case 'pwrite64':
      return [{ written: path, data: bytes(/"([^"]*)"/.exec(words)?.[1]), offset: last }];
    case 'ftruncate':
      return [{ resized: path, size: last }];
    case 'fsync':
    case 'fdatasync':
      return [{ synced: path }];
  }
  throw new Error(`It is not known here what "${call}" does to "${path}".`);
}

/** The strings among the arguments of a call. They come as `"\x68\x69"`, names of files as `<…>`. */
const strings = (words) =>
  [...words.matchAll(/"([^"]*)"/g)].map(([, hex]) => bytes(hex).toString());

const bytes = (hex = '') => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
