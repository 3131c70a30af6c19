export { default as table } from '../../../data/holidays/DE.json';
