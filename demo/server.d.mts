/** The demo and the desk on one port. */
export function startDemo(options: {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** The folder of the desk's database. */
  data: string;
}): Promise<{
  url: string;
  database: string;
  /** An address that signs an editor in, once. */
  createSignInLink(): Promise<string>;
  close(): Promise<void>;
}>;
