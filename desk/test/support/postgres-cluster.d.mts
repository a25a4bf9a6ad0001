export interface Cluster {
  addressOf(database: string): string;
  createDatabase(): Promise<string>;
  dropDatabase(address: string): Promise<void>;
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}

export function startPostgres(options?: { durable?: boolean; settings?: string }): Promise<Cluster>;
