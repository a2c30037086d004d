import type { CueFamily } from './family.ts';

/** Condolence or care in a serious event. */
export const COMPASSION: CueFamily = {
  names: ['compassion', 'empathy'],
  patterns: [
    'sorry (for|about|to hear about|to hear of|to learn of|to learn about) (your|the) (loss|husband|wife|partner|mother|father|mom|mum|dad|son|daughter|brother|sister|accident|illness|diagnosis|surgery|death|passing|family|situation|news|injury)',
    'sorry for your loss',
    'condolences',
    '(my|our) (deepest|heartfelt|sincere) (sympathy|sympathies)',
    'sorry (that|to hear|to hear that|to learn|to learn that)? (your|you) (#Person|have lost|lost|are going through|had to go through|are dealing with|have to deal with|passed|are in) .?',
    'sorry (that)? you are (going|dealing|facing|having)',
    '(that|this|it) must be (very|so|really|incredibly|extremely)? (hard|difficult|painful|tough|overwhelming|frightening|scary)',
    '(very|so|really|incredibly|extremely) (hard|difficult|painful) time',
    'take (all)? the time you need',
    'there is no rush',
    '(wish|wishing|hope) (you|him|her|them|your #Person|she|he|they) (a|all|the|gets|get|recovers|recover|feels|feel)? (full|speedy|quick|better|soon|strength|recovery|comfort|peace)',
    '(thinking of|thoughts are with) (you|your)',
    'my heart goes out',
    'difficult time',
  ],
};
