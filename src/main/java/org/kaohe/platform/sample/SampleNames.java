package org.kaohe.platform.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kaohe.core.people.Sex;

/** Plausible names, none twice, of nobody in particular. */
final class SampleNames {

    private static final List<String> FAMILY = List.of(
            ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏" + " 苏 吕 丁 沈 任")
                    .split(" "));
    private static final List<String> WOMEN =
            List.of("敏 静 丽 艳 娟 霞 婷 雪 慧 颖 琳 玉兰 春梅 晓燕 雅婷 思雨 欣怡 佳怡 梦瑶 诗涵 美玲 海燕 秀英 文静 晓雯 佩玲 若曦 雨桐".split(" "));
    private static final List<String> MEN =
            List.of("伟 强 磊 军 洋 勇 杰 涛 明 超 鹏 斌 建国 志强 浩然 子轩 宇航 俊杰 文博 嘉豪 天宇 国栋 立新 海涛 晓东 振华 永康 一鸣".split(" "));

    private final Random random;
    private final Set<String> given = new HashSet<>();

    SampleNames(Random random) {
        this.random = random;
    }

    String next(Sex sex) {
        List<String> names = sex == Sex.FEMALE ? WOMEN : MEN;
        String name;
        do {
            name = FAMILY.get(random.nextInt(FAMILY.size())) + names.get(random.nextInt(names.size()));
        } while (!given.add(name));
        return name;
    }
}
