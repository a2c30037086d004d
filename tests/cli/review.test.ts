import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MAX_LINE_BYTES, readLines } from '../../src/cli/lines.ts';
import { runReview } from '../../src/cli/review.ts';

async function written(
  input: string | readonly Uint8Array[],
  options?: { readonly isExplained: boolean },
): Promise<string> {
  let output = '';
  const sink = new Writable({
    write(chunk, _, done) {
      output += String(chunk);
      done();
    },
  });
  await runReview(Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input), sink, options);
  return output;
}

async function reviewed(input: string | readonly Uint8Array[]): Promise<unknown[]> {
  const output = await written(input);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const row = (id: string, customer: string, agent: string) => JSON.stringify({ id, customer, agent });

describe('carecue review', () => {
  it('writes a review for each conversation, in order', async () => {
    const reviews = await reviewed(
      `${row('a', 'My parcel never came. Where is it?', 'Hi! Please send me your order number.')}\n${row('b', 'Thanks!', 'Enjoy!')}\n`,
    );
    expect(reviews).toMatchObject([
      {
        id: 'a',
        context: { complaint: true, question: true, thanks: false, closing: false },
        answers: 'no',
        cues: expect.arrayContaining([{ cue: 'greeting', from: 0, to: 2 }]),
        nudges: expect.arrayContaining([expect.objectContaining({ need: 'empathy' })]),
      },
      { id: 'b', context: { complaint: false, emotion: 'none', thanks: true }, answers: 'na', nudges: [] },
    ]);
  });

  it('reads the history and whether this is the first reply', async () => {
    const history = [
      { role: 'customer', text: 'My lamp is broken.' },
      { role: 'agent', text: "I'm sorry your lamp is broken." },
    ];
    const [first] = await reviewed(
      JSON.stringify({
        id: 'a',
        history,
        customer: 'Can you replace it?',
        agent: "I've sent a new one.",
        first_reply: false,
      }),
    );
    expect(first).toMatchObject({ id: 'a', answers: 'yes' });
  });

  it('names a bad line by its number and goes on', async () => {
    expect(await reviewed(`no json\n\n{"id":1}\n[]\n${row('ok', 'Hi', 'Hello')}`)).toMatchObject([
      { line: 1, error: 'the line is not JSON' },
      { line: 3, error: expect.stringContaining('customer') },
      { line: 4, error: expect.any(String) },
      { id: 'ok' },
    ]);
  });

  it('never repeats the words of a bad line', async () => {
    const [failure] = await reviewed('{"id": "a", "customer": "my secret');
    expect(JSON.stringify(failure)).not.toContain('secret');
  });

  it('drops a line without end while it passes by', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    const chunks = [...Array.from({ length: 6 }, () => chunk), Buffer.from(`\n${row('ok', 'Hi', 'Hello')}\n`)];
    expect(await reviewed(chunks)).toMatchObject([
      { line: 1, error: `the line has ${6 * chunk.length} bytes; at most ${MAX_LINE_BYTES} are read` },
      { id: 'ok' },
    ]);
  });

  it('waits for a slow reader', async () => {
    let waiting = 0;
    let most = 0;
    async function* rows() {
      for (let index = 0; index < 300; index += 1) {
        waiting += 1;
        most = Math.max(most, waiting);
        yield Buffer.from(`${row(String(index), 'My parcel never came.', 'I am sorry. '.repeat(200))}\n`);
      }
    }
    const sink = new Writable({
      highWaterMark: 1,
      write(_, __, done) {
        waiting -= 1;
        setImmediate(done);
      },
    });
    await runReview(rows(), sink);
    expect(waiting).toBe(0);
    expect(most).toBeLessThan(100);
  });
});

describe('lines of a byte stream', () => {
  it('survive chunks that cut characters', async () => {
    const bytes = Buffer.from('é😀\nü');
    const lines: unknown[] = [];
    for await (const line of readLines(Readable.from(Array.from(bytes, (byte) => Buffer.from([byte])))))
      lines.push(line);
    expect(lines).toEqual([
      { line: 1, text: 'é😀' },
      { line: 2, text: 'ü' },
    ]);
  });
});

describe('carecue review --explain', () => {
  const explained = (text: string) => written(text, { isExplained: true });

  it('shows the cues of the draft, the questions and both gates of each rule with their words', async () => {
    const report = await explained(
      row('r1', 'My parcel never came. Where is it? And can I pay by card?', 'Hi! Yes, you can pay by card.'),
    );
    expect(report).toContain('== r1');
    expect(report).toContain('Questions: 1 of 2 answered');
    expect(report).toContain('2. “And can I pay by card?” (yes-no): answered by “Yes, you can pay by card.”');
    expect(report).toContain('“Hi” = greeting');
    expect(report).toMatch(/apologise-for-failure \(R01, high\)\n +asked for \(customer “never came”\)\n +missing/);
    expect(report).toMatch(/Not asked for\n.*no-blame/);
  });

  it('reports each conversation, and a bad line between them', async () => {
    const report = await explained(`${row('a', 'Hi', 'Hello')}\nno json\n${row('b', 'Hi', 'Hello')}\n`);
    expect(report.match(/^== .*|^\{.*/gm)).toEqual(['== a', '{"line":2,"error":"the line is not JSON"}', '== b']);
  });

  it('lets no text reach the terminal as a command', async () => {
    const report = await explained(row('a\u001b[2J', 'Hi\u001b]0;x\u0007 there', 'Hello\u202e!'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
