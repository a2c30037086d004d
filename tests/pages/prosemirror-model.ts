import type { Node as ModelNode } from 'prosemirror-model';
import { markupOf, type Run } from './markup.ts';

/** A ProseMirror document, line by line. */
export function linesOfProseMirror(doc: ModelNode): string {
  const lines: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return true;
    const runs: Run[] = [];
    block.forEach((node) => {
      const isBold = node.marks.some(({ type }) => type.name === 'strong' || type.name === 'bold');
      const words = node.isText ? (node.text ?? '') : node.type.name.startsWith('hard') ? '\n' : nameOf(node);
      runs.push([words, isBold]);
    });
    lines.push(markupOf(runs));
    return false;
  });
  return lines.join('\n');
}

const nameOf = ({ attrs }: ModelNode) => (attrs.userFullName ? `@${attrs.userFullName}` : '');
