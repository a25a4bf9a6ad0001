/** The command as an operator runs it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../src/cli/corrigenda-desk.ts', import.meta.url));

export interface Finished {
  status: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

export interface Command {
  process: ChildProcess;
  /** Resolves with the match as soon as the output so far has one; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  finished: Promise<Finished>;
}

/** Starts `corrigenda-desk` with these words; it ends with the test at the latest. */
export function start(
  test: TestContext,
  words: string[],
  environment: Record<string, string> = {},
  cwd?: string,
): Command {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command, ...words],
    {
      cwd,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let errors = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const finished = once(child, 'close').then(([status, signal]) => ({
    status,
    signal,
    output,
    errors,
  }));
  test.after(async () => {
    child.kill('SIGKILL');
    await finished;
  });
  return {
    process: child,
    finished,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        finished.then(() => reject(new Error(`It ended without saying ${pattern}: ${errors}`)));
      }),
  };
}

/** Starts `serve` on a free port and waits until it is ready. */
export async function startServe(
  test: TestContext,
  words: string[],
  environment: Record<string, string> = {},
): Promise<Command & { url: string }> {
  const serve = start(test, ['serve', '--port', '0', ...words], environment);
  const [, url = ''] = await serve.says(/^listening on (http:\/\/\S+)\n/m);
  return { ...serve, url };
}
