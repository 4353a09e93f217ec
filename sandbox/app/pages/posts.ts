import type { Applicant } from "../../../assets/javascripts/discourse/lib/records";
import { PERSONAS, portrait } from "../../server/personas";

interface Post {
  id: number;
  author: Applicant | number;
  paragraphs: string[];
}

const guest: Applicant = {
  ...PERSONAS.member,
  id: 900_010,
  username: "laobaixing",
  name: "老百姓",
  avatar_template: portrait("老", "#5c6b73"),
};

/** A topic as the forum of 2012 might have held it. A number stands for the nth verified member. */
export const POSTS: Post[] = [
  {
    id: 1,
    author: PERSONAS.member,
    paragraphs: [
      "周六早上八点，江滨公园清洁行动，带上手套和水就行。上次来了四十多位网友，两个小时捡了三十袋垃圾。",
      "报名请直接回帖，写上人数。带孩子的朋友也欢迎。",
    ],
  },
  {
    id: 2,
    author: 0,
    paragraphs: ["算我一个，车上还能坐三个人，从东站出发。"],
  },
  {
    id: 3,
    author: guest,
    paragraphs: ["我和孩子一起来，两人。请问集合点是南门还是北门？"],
  },
  {
    id: 4,
    author: 2,
    paragraphs: [
      "I will be in town that weekend and would like to join. Is there anything I should bring besides gloves?",
    ],
  },
];
