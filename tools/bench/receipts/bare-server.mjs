// The limit: node:http that reads a body, checks nothing, stores nothing.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.on('data', () => undefined);
  request.on('end', () => response.writeHead(204).end());
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`{"listening":${server.address().port}}\n`));
process.on('SIGTERM', () => process.exit(0));
