import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What `observe` is held against: the shortest reverse proxy that Node allows, which judges and keeps nothing. Started with its target's port. */
const target = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true });

const server = createServer((asked, answer) => {
  const { method, url: path, headers } = asked;
  const onward = request({ host: '127.0.0.1', port: target, method, path, headers, agent }, (answered) => {
    answer.writeHead(answered.statusCode!, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
});

server.listen(0, '127.0.0.1', () => console.log(`listens at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
