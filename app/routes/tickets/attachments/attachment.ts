import type { LoaderFunctionArgs } from '@remix-run/node';
import { readAttachment } from '~/domain/tickets/attachments/read-attachment.server';
import { requirePermission } from '~/http/require-actor.server';
import { notFound } from '~/platform/errors';
import { isId } from '~/platform/ids.server';

/**
 * Hands out a file to be saved, never shown: as bytes of no type, which no browser opens by itself (the server adds nosniff
 * to everything), and in a sandbox should one try.
 */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requirePermission(request, 'tickets.read');
  const id = params.attachmentId ?? '';
  if (!isId(id)) throw notFound();
  const { name, bytes } = await readAttachment(actor, id);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': disposition(name),
      'Content-Length': String(bytes.byteLength),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}

/** RFC 6266: the name in ASCII for old clients, and as it is. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
