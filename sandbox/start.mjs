import { serveSandbox } from "./server.mjs";

const { address } = await serveSandbox({ watches: true });
console.log(`The sandbox is at ${address}`);
