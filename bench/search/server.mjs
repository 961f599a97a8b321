// A static server as production has it: text is sent with gzip, everything else as it lies there.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm' };

/** Serves a folder on a free port of the loopback and counts the bytes of what it sends; policy is the Content-Security-Policy. */
export function serve(root, policy) {
  const packed = new Map();
  let sent = 0;
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(root, name.endsWith('/') ? name + 'index.html' : name);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    let bytes;
    try {
      bytes = packed.get(file) ?? fs.readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': type, ...policy && { 'content-security-policy': policy } };
    if (/text|json|svg/.test(type)) {
      if (!packed.has(file)) packed.set(file, bytes = zlib.gzipSync(bytes, { level: 6 }));
      headers['content-encoding'] = 'gzip';
    }
    sent += bytes.length;
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({ address: `http://127.0.0.1:${server.address().port}`, sent: () => sent, close: () => server.close() })));
}
