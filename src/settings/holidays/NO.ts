export { default as table } from '../../../data/holidays/NO.json';
