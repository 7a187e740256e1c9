import { expect, test } from 'vitest'
import { serve } from './serve.ts'

test('a port that is taken, or a host that is none, is one plain sentence', async () => {
  const { port } = await serve({})
  const taken = serve({ port })
  await expect(taken).rejects.toMatchObject({ code: 'server/listen' })
  await expect(taken).rejects.toThrow(
    new RegExp(`set PORT to another number.*127\\.0\\.0\\.1, port ${port}: EADDRINUSE`),
  )
  await expect(serve({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'server/listen' })
})
