/** A phrase as text: its variables are shown as such, what was searched for is marked. */
export function PhraseText({ text, search = '' }: { readonly text: string; readonly search?: string }) {
  return (
    <>
      {text.split(/(\{[^{}]*\})/).map((part, index) =>
        // The parts never move: the index is their identity.
        index % 2 === 1 ? <i key={index}>{part}</i> : <Marked key={index} text={part} search={search} />,
      )}
    </>
  );
}

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
