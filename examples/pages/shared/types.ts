/** What the demo server hands to its pages. Everything in it is invented. */

export type Site = 'x' | 'facebook';
export type Language = 'de' | 'en';

/** `handle` is without `@`: the user name on X, the profile's address on Facebook. */
export interface Account {
  handle: string;
  name: string;
  brand: boolean;
}

export interface Reply {
  id: string;
  /** The post that is answered, or (Facebook) the post under which the answered comment stands. */
  post: string;
  /** The comment that is answered, else null. */
  parent: string | null;
  author: Account;
  lang: Language;
  text: string;
  at: string;
}

export interface Post {
  id: string;
  /** Names a post that the tour and the tests look for; else empty. */
  key: string;
  author: Account;
  lang: Language;
  text: string;
  at: string;
  likes: number;
  reposts: number;
  views: number;
  /** Description of a picture, else empty. */
  photo: string;
  /** Id of the post that is quoted, else null. */
  quote: string | null;
  /** An advertisement. */
  ad: boolean;
  /** The page shows only the beginning until "show more" is pressed. */
  long: boolean;
  /** Facebook: the group that the post stands in. */
  group: { id: string; name: string } | null;
  /** Path of the post's own page. */
  path: string;
  replies: Reply[];
}

export interface World {
  site: Site;
  /** The accounts that one may act as, the active one first. */
  accounts: Account[];
  posts: Post[];
}
