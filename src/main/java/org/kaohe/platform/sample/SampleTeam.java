package org.kaohe.platform.sample;

import org.kaohe.roster.Team;

/** The six teams; each has people of one or two posts. */
enum SampleTeam {
    HOTLINE("hotline", "热线服务组", "services", "support", "hotline-expert", "support-desk"),
    FRONT("front-office", "前台接待组", "retail", "support", "reception", "store"),
    SUPPORT("tech-support", "技术支持组", "finance", "support", "support-desk", "specialist"),
    FIELD_EAST("field-east", "华东现场组", "manufacturing", "field", "field-engineer", "field-engineer"),
    FIELD_SOUTH("field-south", "华南现场组", "manufacturing", "field", "field-engineer", "field-engineer"),
    PARTS("parts-stores", "备件门店组", "retail", "support", "parts", "store");

    final String code;
    final String track;
    private final String name;
    private final String industry;
    private final String post;
    private final String otherPost;

    SampleTeam(String code, String name, String industry, String track, String post, String otherPost) {
        this.code = code;
        this.name = name;
        this.industry = industry;
        this.track = track;
        this.post = post;
        this.otherPost = otherPost;
    }

    Team withoutLeader() {
        return new Team(code, name, industry, java.util.List.of());
    }

    Team ledBy(Team.Leader leader) {
        return new Team(code, name, industry, java.util.List.of(leader));
    }

    /** Every third has the other post. */
    String post(int position) {
        return position % 3 == 0 ? otherPost : post;
    }
}
