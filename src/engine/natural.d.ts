// natural's own types cover its index only, which does not bundle for a browser; these are the two files we take.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  function jaroWinkler(left: string, right: string, options?: { readonly ignoreCase?: boolean }): number;
  export default jaroWinkler;
}
