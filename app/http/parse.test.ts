import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '~/platform/errors';
import { cleanText, formReply, parseForm, readForm } from './parse-form.server';
import { parseQuery } from './parse-query.server';

const form = (fields: [string, string | File][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request('http://localhost/x', { method: 'POST', body, headers });

const schema = z.object({
  name: z.string().trim().min(2).max(10),
  count: z.number().int().min(1).max(5),
  agree: z.boolean().default(false),
  note: z.string().optional(),
  kind: z.enum(['a', 'b'], { error: 'tickets.errors.kind' }),
});

describe('a posted form', () => {
  it('gives typed values: numbers, ticks, missing fields', async () => {
    const body = new URLSearchParams({ name: ' Kari ', count: '3', agree: 'on', note: '', kind: 'b' });
    expect(await parseForm(post(body), schema)).toEqual({
      ok: true,
      value: { name: 'Kari', count: 3, agree: true, note: undefined, kind: 'b' },
    });
  });

  it('gives what was typed and a key for each fault', async () => {
    const parsed = await parseForm(
      form([
        ['name', 'A very long name'],
        ['count', 'many'],
        ['kind', 'z'],
        ['password', 'secret'],
        ['again', 'x'],
        ['again', 'y'],
      ]),
      schema,
    );
    expect(parsed).toEqual({
      ok: false,
      reply: {
        values: { name: 'A very long name', count: 'many', kind: 'z', again: ['x', 'y'] },
        errors: {
          name: ['errors.fields.too_long?max=10'],
          count: ['errors.fields.invalid'],
          kind: ['tickets.errors.kind'],
        },
      },
    });
  });

  it('says «required» for empty and missing fields, unless the schema says it better', async () => {
    const parsed = await parseForm(form([['name', '  ']]), schema);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.reply.errors.count).toEqual(['errors.fields.required']);
    expect(parsed.reply.errors.name).toHaveLength(1);
  });

  it('refuses a flood in one field, in all fields, and in many fields', async () => {
    const long = await parseForm(form([['name', 'x'.repeat(20_001)]]), z.object({ name: z.string() }));
    expect(long).toMatchObject({
      ok: false,
      reply: { errors: { name: ['errors.fields.too_long?max=20000'] } },
    });
    await expect(readForm(post(new URLSearchParams({ a: 'x'.repeat(1_000_001) })))).rejects.toMatchObject({
      code: 'too_large',
    });
    const many = form(Array.from({ length: 501 }, (_, i) => [`f${i}`, '']));
    await expect(parseForm(many, z.object({}))).rejects.toMatchObject({ code: 'too_large' });
  });

  it('counts the bytes that come, not those that were promised', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const request = new Request('http://localhost/x', {
      method: 'POST',
      body: endless,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      duplex: 'half',
    } as RequestInit);
    await expect(readForm(request)).rejects.toMatchObject({ code: 'too_large' });
  });

  it.each([
    ['{"a":1}', 'application/json'],
    ['a=1', 'text/plain'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=y'],
    ['a=1', 'multipart/form-data'],
  ])('refuses %s as %s', async (body, type) => {
    const refused = readForm(post(body, { 'Content-Type': type }));
    await expect(refused).rejects.toBeInstanceOf(AppError);
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
  });

  it('cleans texts so that the database takes them', async () => {
    expect(cleanText('a\u0000b\r\nc\rd\uD800e\u{1F600}')).toBe('ab\nc\nd\uFFFDe\u{1F600}');
    expect(cleanText('Les \u202Exslx.\u202C nå \u2066x\u2069')).toBe('Les xslx. nå x');
    const parsed = await parseForm(
      post(new URLSearchParams({ note: 'x\u0000\r\ny' })),
      z.object({ note: z.string() }),
    );
    expect(parsed).toEqual({ ok: true, value: { note: 'x\ny' } });
  });

  it('takes files, and never repeats a file or a password in the reply', async () => {
    const file = new File(['a;b'], 'x.csv');
    const fields = form([
      ['file', file],
      ['passord', 'p'],
      ['name', 'n'],
    ]);
    const parsed = await parseForm(fields, z.object({ file: z.instanceof(File), name: z.string() }));
    expect(parsed.ok && parsed.value.file.name).toBe('x.csv');
    expect(formReply(fields, { name: 'errors.fields.invalid' })).toEqual({
      values: { name: 'n' },
      errors: { name: ['errors.fields.invalid'] },
    });
    const empty = form([['file', new File([], '')]]);
    expect((await parseForm(empty, z.object({ file: z.instanceof(File) }))).ok).toBe(false);
  });

  it('reads nested names, and cannot be made to touch prototypes', async () => {
    const nested = z.object({ persons: z.array(z.object({ duf: z.string() })) });
    const read = await parseForm(
      form([
        ['persons[0].duf', '1'],
        ['persons[1].duf', '2'],
      ]),
      nested,
    );
    expect(read).toEqual({ ok: true, value: { persons: [{ duf: '1' }, { duf: '2' }] } });
    await parseForm(form([['__proto__.polluted', 'yes']]), nested);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a query', () => {
  const query = z.object({
    sok: z.string().max(20).optional(),
    side: z.coerce.number().int().min(1).default(1),
    regel: z.array(z.string().regex(/^DQ-\d{3}$/)).default([]),
    alvor: z.enum(['critical', 'major']).optional(),
  });
  const read = (search: string) => parseQuery(new Request(`http://localhost/funn${search}`), query);

  it.each([
    ['', { side: 1, regel: [] }],
    ['?side=3&sok=%20kari%20&alvor=major', { side: 3, sok: 'kari', alvor: 'major', regel: [] }],
    ['?regel=DQ-001', { side: 1, regel: ['DQ-001'] }],
    ['?regel=DQ-001&regel=DQ-002', { side: 1, regel: ['DQ-001', 'DQ-002'] }],
    ['?side=-1&alvor=x&regel=%00&sok=', { side: 1, regel: [] }],
    ['?side=1e9999', { side: 1, regel: [] }],
    [`?sok=${'x'.repeat(600)}`, { side: 1, regel: [] }],
    ['?side=2&side=3&ukjent=1&__proto__=x', { side: 2, regel: [] }],
  ])('%s', (search, expected) => {
    expect(read(search)).toEqual(expected);
  });

  it('gives repeated names as a list to fields with a fallback too, and the first to fields that take one', () => {
    const column = z.enum(['a', 'b']);
    const list = z.object({
      kolonne: z
        .union([column, z.array(column)])
        .catch([])
        .default([]),
      status: z.enum(['x', 'y']).catch('x').default('x'),
    });
    const url = new URL('http://localhost/saker?kolonne=a&kolonne=b&status=y&status=x');
    expect(parseQuery(url, list)).toEqual({ kolonne: ['a', 'b'], status: 'y' });
  });
});
