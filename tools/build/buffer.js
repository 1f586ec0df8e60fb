// What Node has and a browser has not: isomorphic-git takes it as given.
export { Buffer } from 'buffer/';
