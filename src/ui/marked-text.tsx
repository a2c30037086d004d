interface Piece {
  readonly at: number;
  readonly text: string;
}

/** Words and variables in turn, each with its offset. */
const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/\{[^{}]*\}|[^{]+|\{/g)].map((match) => ({ at: match.index, text: match[0] }));

/** A phrase as text: its variables are shown as such, what was searched for is marked. */
export const PhraseText = ({ text, search = '' }: { readonly text: string; readonly search?: string }) => (
  <>
    {piecesOf(text).map((piece) =>
      /^\{.+\}$/.test(piece.text) ? (
        <i key={piece.at}>{piece.text}</i>
      ) : (
        <Marked key={piece.at} text={piece.text} search={search} />
      ),
    )}
  </>
);

/** Text with each place of `search` marked, upper and lower case alike. */
export function Marked({ text, search }: { readonly text: string; readonly search: string }) {
  const at = search ? text.toLowerCase().indexOf(search.toLowerCase()) : -1;
  if (at < 0) return <>{text}</>;
  const end = at + search.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      <Marked text={text.slice(end)} search={search} />
    </>
  );
}
