package org.kaohe.platform.sample;

import org.kaohe.roster.Team;

/** The six teams; each has people of one or two posts. */
enum SampleTeam {
    HOTLINE("001", "hotline", "热线服务组", "services", "support", "hotline-expert", "support-desk"),
    FRONT("002", "front-office", "前台接待组", "retail", "support", "reception", "store"),
    SUPPORT("003", "tech-support", "技术支持组", "finance", "support", "support-desk", "specialist"),
    FIELD_EAST("004", "field-east", "华东现场组", "manufacturing", "field", "field-engineer", "field-engineer"),
    FIELD_SOUTH("005", "field-south", "华南现场组", "manufacturing", "field", "field-engineer", "field-engineer"),
    PARTS("006", "parts-stores", "备件门店组", "retail", "support", "parts", "store");

    /** How the staff numbers of its first members begin. */
    final String numbers;

    final String code;
    final String track;
    private final String name;
    private final String industry;
    private final String post;
    private final String otherPost;

    SampleTeam(String numbers, String code, String name, String industry, String track, String post, String otherPost) {
        this.numbers = numbers;
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
