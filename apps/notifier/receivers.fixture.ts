import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface Mail {
  readonly to: string;
  readonly text: string;
}

/** As much of an SMTP server as it takes to be sent a mail: 250 to everything, and the text kept. */
export async function smtpServer(port = 0) {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let [to, text, inText, rest] = ['', '', false, ''];
    socket.write('220 test\r\n');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inText && line === '.') {
          mails.push({ to, text });
          [inText, text] = [false, ''];
          socket.write('250 taken\r\n');
        } else if (inText) text += `${line}\n`;
        else if (/^rcpt to:/i.test(line)) {
          to = line.replace(/^.*<|>.*$/g, '');
          socket.write('250 ok\r\n');
        } else if (/^data/i.test(line)) {
          inText = true;
          socket.write('354 go on\r\n');
        } else if (/^quit/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  const at = await listening(server, port);
  return { mails, port: at, stop: () => closed(server, () => sockets.forEach((socket) => socket.destroy())) };
}

/** The text of a mail as its reader sees it. */
export const decoded = (mail: string): string => {
  const [head = '', ...rest] = mail.split('\n\n');
  const body = rest.join('\n\n');
  return /transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
};

export interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Takes every webhook; answers with `status()`. */
export async function hookServer(status: () => number = () => 204) {
  const hooks: Hook[] = [];
  const server = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hooks.push({ headers: request.headers, body });
      response.writeHead(status()).end();
    });
  });
  const port = await listening(server, 0);
  return {
    hooks,
    url: `http://127.0.0.1:${port}/hook`,
    stop: () => closed(server, () => server.closeAllConnections()),
  };
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server, cut: () => void): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    cut();
  });
