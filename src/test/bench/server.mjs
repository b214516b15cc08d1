// Serves files as a plain host does, and keeps a record of what went over the wire.

import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' }

/**
 * @param folders by the beginning of their addresses, the longest first; {'/': …} last
 * @param gzip whether texts are compressed; types the host does not know never are
 */
export async function serve(folders, gzip) {
  const sent = [], before = new WeakMap()
  let busy = 0
  const server = createServer((request, response) => {
    busy++
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
    const prefix = Object.keys(folders).find(p => path.startsWith(p))
    let body, status = 200, type = 'application/octet-stream'
    try {
      let file = join(folders[prefix], path.slice(prefix.length - 1))
      if (statSync(file).isDirectory()) file = join(file, 'index.html')
      type = TYPES[extname(file)] || type
      body = readFileSync(file)
    } catch (e) {
      status = 404
      body = Buffer.from('')
    }
    const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=600' }
    if (gzip && Object.values(TYPES).includes(type)) {
      headers['Content-Encoding'] = 'gzip'
      headers.Vary = 'Accept-Encoding'
      body = gzipSync(body)
    }
    headers['Content-Length'] = body.length
    response.writeHead(status, headers).end(body, () => {
      const total = request.socket.bytesWritten, asked = request.socket.bytesRead, [t, a] = before.get(request.socket) || [0, 0]
      before.set(request.socket, [total, asked])
      sent.push({ path, status, body: body.length, headers: total - t - body.length, request: asked - a })
      busy--
    })
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    /** What was sent since the last time. */
    take: () => sent.splice(0),
    quiet: async () => {
      for (let calm = 0; calm < 10; calm = busy ? 0 : calm + 1) await new Promise(resolve => setTimeout(resolve, 20))
    },
    close: () => new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
}
