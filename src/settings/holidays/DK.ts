export { default as table } from '../../../data/holidays/DK.json';
