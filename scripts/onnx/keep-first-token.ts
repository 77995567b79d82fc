import { bytesField, type Field, numberField, readFields } from './protobuf.ts';

/** Fields of ONNX's messages (onnx.proto). */
const graphOfModel = 7;
const graph = { node: 1, initializer: 5, output: 12, shapes: 13 } as const;
const node = { input: 1, output: 2, name: 3, operator: 4 } as const;
const tensor = { dimensions: 1, type: 2, name: 8, raw: 9 } as const;
const int64 = 7;

/** Names in the network as it is exported: what goes into the last layer, and what takes it there. */
const names = {
  /** The layer's input, as numbers and as the bytes that are multiplied. */
  hidden: '/model/layers.2/mlp_output_norm_layernorm/output_0',
  quantized: '/model/layers.2/mlp_output_norm_layernorm/output_0_quantized',
  mask: '/model/attn_mask_reformat_full/Expand/output_0',
  query: '/model/layers.3/attn/q_proj/MatMul/output_0_output_quantized',
  attention: '/model/layers.3/attn/MultiHeadAttention/output_0',
  residual: '/model/layers.3/attention/output/Add/output_0',
  /** The vectors of all tokens: nobody asks for them any more. */
  allTokens: 'last_hidden_state',
} as const;

/** Where a tensor is cut: batch 0, token 1 of the hidden state; batch 0, head 1, token 2 of the mask. */
const cuts = [
  { from: names.quantized, to: 'first/quantized', axis: 1 },
  { from: names.hidden, to: 'first/hidden', axis: 1 },
  { from: names.mask, to: 'first/mask', axis: 2 },
] as const;

/** Which node takes what is cut instead of the whole. */
const takers: Readonly<Record<string, (typeof cuts)[number]>> = {
  [names.query]: cuts[0],
  [names.residual]: cuts[1],
  [names.attention]: cuts[2],
};

/**
 * Leaves out of the network's last layer what nobody looks at. The text's vector is that of its first token ([CLS]);
 * the other tokens' keys and values go into it, but their own queries, outputs and feed-forward do not: a fifth of all
 * the work. What is left is computed as before, except that the layer's bytes are scaled by the range of one token
 * instead of all of them, which is finer.
 *
 * @param network an ONNX file of bge-small-zh-v1.5 in int8
 * @throws Error when it is another network
 */
export function keepFirstToken(network: Buffer): Buffer {
  const left = new Set(Object.keys(takers));
  const model = readFields(network).map((field) => {
    if (field.number !== graphOfModel) return field.whole;
    return bytesField(graphOfModel, Buffer.concat(cutGraph(readFields(field.content), left)));
  });
  if (left.size) throw new Error(`The network has no ${[...left].join(', ')}.`);
  return Buffer.concat(model);
}

function cutGraph(fields: readonly Field[], left: Set<string>): Buffer[] {
  const cut: Buffer[] = [];
  for (const field of fields) {
    // Shapes written down beside the graph hold no more; the runtime infers them itself.
    if (field.number === graph.shapes) continue;
    if (field.number === graph.output && textOf(field, node.input) === names.allTokens) continue;
    const output = field.number === graph.node ? textOf(field, node.output) : '';
    const taken = takers[output];
    if (!taken) {
      cut.push(field.whole);
      continue;
    }
    cut.push(slice(taken), taking(field, taken));
    left.delete(output);
  }
  return [...cut, ...[0, 1, 2].map(constant)];
}

/** The first content of this number: a node's first output, an output's name. */
function textOf(field: Field, number: number): string {
  return (
    readFields(field.content)
      .find((each) => each.number === number)
      ?.content.toString() ?? ''
  );
}

/** The node with what is cut among its inputs. */
function taking(field: Field, { from, to }: (typeof cuts)[number]): Buffer {
  const parts = readFields(field.content).map((part) =>
    part.number === node.input && part.content.toString() === from ? bytesField(node.input, to) : part.whole,
  );
  return bytesField(graph.node, Buffer.concat(parts));
}

/** A node that takes the first entry along an axis and keeps the axis. */
function slice({ from, to, axis }: (typeof cuts)[number]): Buffer {
  const inputs = [from, nameOf(0), nameOf(1), nameOf(axis)].map((name) => bytesField(node.input, name));
  return bytesField(
    graph.node,
    Buffer.concat([
      ...inputs,
      bytesField(node.output, to),
      bytesField(node.name, to),
      bytesField(node.operator, 'Slice'),
    ]),
  );
}

const nameOf = (value: number) => `first/${value}`;

/** A list of one number, for the nodes that cut. */
function constant(value: number): Buffer {
  const raw = Buffer.alloc(8);
  raw.writeBigInt64LE(BigInt(value));
  return bytesField(
    graph.initializer,
    Buffer.concat([
      numberField(tensor.dimensions, 1),
      numberField(tensor.type, int64),
      bytesField(tensor.name, nameOf(value)),
      bytesField(tensor.raw, raw),
    ]),
  );
}
