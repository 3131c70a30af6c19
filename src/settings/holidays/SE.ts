export { default as table } from '../../../data/holidays/SE.json';
