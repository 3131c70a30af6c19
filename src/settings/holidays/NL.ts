export { default as table } from '../../../data/holidays/NL.json';
