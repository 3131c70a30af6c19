export { default as table } from '../../../data/holidays/FI.json';
