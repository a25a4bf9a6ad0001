/**
 * What the desk is compared with: `node:http` and one durable SQLite transaction a report, nothing
 * else. Takes the file's path, prints its port.
 */
import { createServer } from 'node:http';

const { DatabaseSync } = await import('node:sqlite').catch(() => import('@photostructure/sqlite'));
const database = new DatabaseSync(process.argv[2]);
database.exec('PRAGMA journal_mode = WAL');
database.exec('PRAGMA synchronous = FULL');
database.exec('CREATE TABLE reports (id TEXT PRIMARY KEY, received INTEGER, annotation TEXT)');
const insert = database.prepare('INSERT INTO reports VALUES (?, ?, ?)');

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const report = JSON.parse(Buffer.concat(chunks).toString());
    insert.run(report.id, Date.now(), JSON.stringify(report));
    const body = JSON.stringify({ id: report.id, status: 'received' });
    response.writeHead(201, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));

// Keeps the database in use, too: a connection that nothing holds is closed with its statements.
process.once('SIGTERM', () => {
  database.close();
  process.exit();
});
