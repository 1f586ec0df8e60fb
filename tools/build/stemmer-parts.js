// What the Catalan stemmer needs of `@nlpjs/core`, whose index brings all of a framework with it.
const Among = require('../../node_modules/@nlpjs/core/src/among');
const BaseStemmer = require('../../node_modules/@nlpjs/core/src/base-stemmer');

module.exports = { Among, BaseStemmer };
