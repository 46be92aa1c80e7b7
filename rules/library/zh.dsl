# 中文句子词典：左边是 HR 写的句子，右边是规则语言。{…} 是 HR 填写的内容。
# 标点一律用半角；HR 键入的全角引号、冒号、逗号、括号会先折成半角。

[keyword]规则=rule
[keyword]阶段 计量=agenda-group "measure"
[keyword]阶段 计分=agenda-group "score"
[keyword]阶段 定级=agenda-group "grade"
[keyword]阶段 后果=agenda-group "consequence"
[keyword]当=when
[keyword]则=then
[keyword]结束=end

# 人
[when]该员工=Person( )
[when]-岗位是"{post}"=post == "{post}"
[when]-职级是"{level}"=level == "{level}"
[when]-属于"{group}"=groups contains "{group}"
[when]本期计入连续考核=Person( counts == true )

# 分数与等级
[when]得分不低于 {points} 分=Score( value >= {points} )
[when]得分低于 {points} 分=Score( value < {points} )
[when]等级是"{grade}"=Grade( name == "{grade}" )
[when]等级不合格=Grade( failing == true )
[when]等级不是不合格=Grade( failing == false )
[when]证据齐全=not Missing( )

# 考核项与达标线,数字见 figures.csv
[when]考核项"{indicator}"得分不低于数字"{figure}"=Figure( name == "{figure}", $line : value ) Points( indicator == "{indicator}", value >= $line )
[when]考核项"{indicator}"得分低于数字"{figure}"=Figure( name == "{figure}", $line : value ) Points( indicator == "{indicator}", value < $line )
[when]指标"{kpi}"达标=Met( kpi == "{kpi}" )
[when]指标"{kpi}"未达标=Missed( kpi == "{kpi}" )

# 以往各期
[when]上一期等级是"{grade}"=Earlier( nth == 1, grade == "{grade}" )
[when]上一期不合格=Earlier( nth == 1, failing == true )
[when]要求的连续不合格期数见"{figure}"=Figure( name == "{figure}", $required : value )
[when]连同本期已达到要求的期数=accumulate( Earlier( failing == true, nth >= 1, nth < $required, $earlier : period ); $before : count( $earlier ); $before >= $required - 1 )

# 底线
[when]有底线条目不合格=Cap( $ground : reason )

# 建议与说明
[then]建议表彰:"{basis}"=outcome.propose( "commendation", "{basis}" );
[then]建议奖金:"{basis}"=outcome.propose( "bonus", "{basis}" );
[then]建议加薪:"{basis}"=outcome.propose( "raise", "{basis}" );
[then]建议晋升:"{basis}"=outcome.propose( "promotion", "{basis}" );
[then]建议培训计划:"{basis}"=outcome.propose( "training-plan", "{basis}" );
[then]建议调岗:"{basis}"=outcome.propose( "transfer", "{basis}" );
[then]建议书面警告:"{basis}"=outcome.propose( "written-warning", "{basis}" );
[then]建议降职审查:"{basis}"=outcome.propose( "demotion-review", "{basis}" );
[then]建议解除审查:"{basis}"=outcome.propose( "dismissal-review", "{basis}" );
[then]建议行为审查:"{basis}"=outcome.propose( "conduct-review", "{basis}" );
[then]建议行为审查,以该条目为据=outcome.propose( "conduct-review", $ground );
[then]说明:"{text}"=outcome.note( "{text}" );
[then]奖金 {amount} 元=outcome.bonus( {amount} );
[then]等级定为"{grade}"=outcome.grade( "{grade}" );
[then]等级不高于"{grade}",因为"{reason}"=outcome.cap( "{grade}", "{reason}" );
[then]缺少"{what}"的证据=outcome.missing( "{what}", "" );

# 名次:只用于后果,要人人都有得分才有
[when]团队内名次在"{figure}"之内=Figure( name == "{figure}", $first : value ) Standing( among == "team", rank <= $first )
[when]全体名次在"{figure}"之内=Figure( name == "{figure}", $first : value ) Standing( among == "everybody", rank <= $first )
[when]所在团队名次在"{figure}"之内=Figure( name == "{figure}", $first : value ) Standing( among == "teams", rank <= $first )
[when]所在团队参评人数不少于"{figure}"=Figure( name == "{figure}", $fewest : value ) Standing( among == "teams", members >= $fewest )

# 条目
[when]条目"{item}"不合格达到"{figure}"规定的次数=Figure( name == "{figure}", $times : value ) Inspection( item == "{item}", fails >= $times )

# 评分人数
[when]给"{indicator}"评分的"{source}"不少于 {people} 人=Raters( indicator == "{indicator}", source == "{source}", people >= {people} )

# 证书,培训,带教
[when]持有证书"{code}"=Certificate( code == "{code}" )
[when]-证书级别是"{level}"=level == "{level}"
[when]-证书未暂停=suspended == false
[when]-证书已暂停=suspended == true
[when]-证书取得未满 {months} 个月=months < {months}
[when]-证书取得已满 {months} 个月=months >= {months}
[when]没有证书"{code}"=not Certificate( code == "{code}" )
[when]最近 {months} 个月内通过培训"{code}"=Training( code == "{code}", passed == true, months < {months} )
[when]最近 {months} 个月内没有通过培训"{code}"=not Training( code == "{code}", passed == true, months < {months} )
[when]有学员首期等级是"{grade}"=Trainee( grade == "{grade}" )
