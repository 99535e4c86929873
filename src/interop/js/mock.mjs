// What the snippets share: where the mock is, whose token they bring, and the sample people of the documented examples.
export const root = process.env.GRAPH_ROOT;
export const token = process.env.GRAPH_TOKEN;

export const adele = '8b081ef6-4792-4def-b2c9-c363a1bf41d5';
export const alex = '82af01c5-f7cc-4a2e-a728-3a5df21afd9d';
export const lynne = '3626a173-f2bc-4883-bcf7-01514c3bfb82';
export const app = '05F59CEC-A742-4A50-A62E-202A57E478A4';
