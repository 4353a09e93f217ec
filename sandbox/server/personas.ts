import type { Applicant } from "../../assets/javascripts/discourse/lib/records";

export type PersonaName =
  | "visitor"
  | "member"
  | "applicant"
  | "verified"
  | "leader"
  | "reviewer"
  | "moderator"
  | "admin";

export interface Persona extends Applicant {
  admin: boolean;
  moderator: boolean;
}

function portrait(letter: string, background: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="${background}"/><text x="48" y="66" font-size="52" font-family="sans-serif" text-anchor="middle" fill="white">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Ids far above those of the recorded people. */
export const PERSONAS: Record<Exclude<PersonaName, "visitor">, Persona> = {
  member: {
    id: 900_001,
    username: "linxiaohe",
    name: "林小河",
    avatar_template: portrait("林", "#2f6f8f"),
    created_at: "2011-03-14T02:20:00.000Z",
    post_count: 412,
    trust_level: 2,
    admin: false,
    moderator: false,
  },
  moderator: {
    id: 900_002,
    username: "hewenqing",
    name: "何文清",
    avatar_template: portrait("何", "#7a4b8c"),
    created_at: "2009-06-02T08:00:00.000Z",
    post_count: 2309,
    trust_level: 4,
    admin: false,
    moderator: true,
  },
  admin: {
    id: 900_003,
    username: "chouzhou",
    name: "稠州",
    avatar_template: portrait("稠", "#8c5a2b"),
    created_at: "2008-01-01T00:00:00.000Z",
    post_count: 5120,
    trust_level: 4,
    admin: true,
    moderator: false,
  },
  applicant: {
    id: 900_004,
    username: "fangzhiyuan",
    name: "方知远",
    avatar_template: portrait("方", "#476a35"),
    created_at: "2012-02-20T09:15:00.000Z",
    post_count: 58,
    trust_level: 1,
    admin: false,
    moderator: false,
  },
  verified: {
    id: 900_005,
    username: "zhouyuqing",
    name: "周雨晴",
    avatar_template: portrait("周", "#96443f"),
    created_at: "2010-08-09T11:40:00.000Z",
    post_count: 730,
    trust_level: 2,
    admin: false,
    moderator: false,
  },
  leader: {
    id: 900_006,
    username: "shenxiaoqin",
    name: "沈小芹",
    avatar_template: portrait("沈", "#35657a"),
    created_at: "2009-11-23T07:05:00.000Z",
    post_count: 1644,
    trust_level: 3,
    admin: false,
    moderator: false,
  },
  reviewer: {
    id: 900_007,
    username: "luyuanbo",
    name: "陆远波",
    avatar_template: portrait("陆", "#5a6b2f"),
    created_at: "2009-09-01T01:30:00.000Z",
    post_count: 967,
    trust_level: 3,
    admin: false,
    moderator: false,
  },
};

export { portrait };
