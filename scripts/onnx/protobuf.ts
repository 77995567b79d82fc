/** One field of a message of Protocol Buffers, as it stands in the file. */
export interface Field {
  readonly number: number;
  /** All its bytes, number and length included. */
  readonly whole: Buffer;
  /** The bytes of a text, a list of bytes or a message within; empty for a number. */
  readonly content: Buffer;
}

/** Wire types: https://protobuf.dev/programming-guides/encoding/#structure */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * The fields of a message in their order. Joining the `whole` of all gives the message again.
 * @throws Error when these bytes are no message
 */
export function readFields(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++];
      if (byte === undefined || factor > 2 ** 63) throw new Error('This is no message of Protocol Buffers.');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const start = at;
    const key = readVarint();
    const type = key % 8;
    let from = at;
    if (type === wire.varint) readVarint();
    else if (type === wire.fixed64) at += 8;
    else if (type === wire.fixed32) at += 4;
    else if (type === wire.bytes) {
      const length = readVarint();
      from = at;
      at += length;
    } else throw new Error(`Wire type ${type} is not known.`);
    if (at > message.length) throw new Error('The message is cut off.');
    const content = type === wire.bytes ? message.subarray(from, at) : Buffer.alloc(0);
    fields.push({ number: Math.floor(key / 8), whole: message.subarray(start, at), content });
  }
  return fields;
}

/** A field that holds bytes, a text (as UTF-8) or a message. */
export function bytesField(number: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([varint(number * 8 + wire.bytes), varint(bytes.length), bytes]);
}

/** A field that holds a whole number from 0. */
export function numberField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number * 8 + wire.varint), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
