# English sentence dictionary, the same vocabulary as zh.dsl: left what HR writes, right the rule language.
# {...} is what HR fills in. Punctuation is ASCII; full-width marks are folded before a sentence is looked up.

[keyword]phase measure=agenda-group "measure"
[keyword]phase score=agenda-group "score"
[keyword]phase grade=agenda-group "grade"
[keyword]phase consequence=agenda-group "consequence"

# The person
[when]the employee=Person( )
[when]-has the post "{post}"=post == "{post}"
[when]-has the level "{level}"=level == "{level}"
[when]-belongs to "{group}"=groups contains "{group}"
[when]this period counts towards consecutive failures=Person( counts == true )

# Score and grade
[when]the score is at least {points}=Score( value >= {points} )
[when]the score is below {points}=Score( value < {points} )
[when]the grade is "{grade}"=Grade( name == "{grade}" )
[when]the grade is a failing one=Grade( failing == true )
[when]the grade is not a failing one=Grade( failing == false )
[when]all evidence is there=not Missing( )

# Indicators and thresholds; the figures stand in figures.csv
[when]the points of "{indicator}" are at least the figure "{figure}"=Figure( name == "{figure}", $line : value ) Points( indicator == "{indicator}", value >= $line )
[when]the points of "{indicator}" are below the figure "{figure}"=Figure( name == "{figure}", $line : value ) Points( indicator == "{indicator}", value < $line )
[when]the threshold of "{kpi}" is met=Met( kpi == "{kpi}" )
[when]the threshold of "{kpi}" is missed=Missed( kpi == "{kpi}" )

# Earlier periods
[when]the last period was graded "{grade}"=Earlier( nth == 1, grade == "{grade}" )
[when]the last period failed=Earlier( nth == 1, failing == true )
[when]the failures in a row required are "{figure}"=Figure( name == "{figure}", $required : value )
[when]with this period they are reached=accumulate( Earlier( failing == true, nth >= 1, nth < $required, $earlier : period ); $before : count( $earlier ); $before >= $required - 1 )

# Bottom lines
[when]a bottom-line item failed=Cap( $ground : reason )

# Proposals and remarks
[then]propose a commendation: "{basis}"=outcome.propose( "commendation", "{basis}" );
[then]propose a bonus: "{basis}"=outcome.propose( "bonus", "{basis}" );
[then]propose a raise: "{basis}"=outcome.propose( "raise", "{basis}" );
[then]propose a promotion: "{basis}"=outcome.propose( "promotion", "{basis}" );
[then]propose a training plan: "{basis}"=outcome.propose( "training-plan", "{basis}" );
[then]propose a transfer: "{basis}"=outcome.propose( "transfer", "{basis}" );
[then]propose a written warning: "{basis}"=outcome.propose( "written-warning", "{basis}" );
[then]propose a demotion review: "{basis}"=outcome.propose( "demotion-review", "{basis}" );
[then]propose a dismissal review: "{basis}"=outcome.propose( "dismissal-review", "{basis}" );
[then]propose a conduct review: "{basis}"=outcome.propose( "conduct-review", "{basis}" );
[then]propose a conduct review on the ground of that item=outcome.propose( "conduct-review", $ground );
[then]note: "{text}"=outcome.note( "{text}" );
[then]bonus of {amount} yuan=outcome.bonus( {amount} );
[then]the grade becomes "{grade}"=outcome.grade( "{grade}" );
[then]the grade is not above "{grade}", because "{reason}"=outcome.cap( "{grade}", "{reason}" );
[then]evidence of "{what}" is missing=outcome.missing( "{what}", "" );

# Ranks: for consequences only, and only there once everybody has a score
[when]the rank in the team is within "{figure}"=Figure( name == "{figure}", $first : value ) Standing( among == "team", rank <= $first )
[when]the rank among everybody is within "{figure}"=Figure( name == "{figure}", $first : value ) Standing( among == "everybody", rank <= $first )
[when]the rank of the team is within "{figure}"=Figure( name == "{figure}", $first : value ) Standing( among == "teams", rank <= $first )
[when]the ranked members of the team are at least "{figure}"=Figure( name == "{figure}", $fewest : value ) Standing( among == "teams", members >= $fewest )

# Items
[when]the item "{item}" failed as often as "{figure}" says=Figure( name == "{figure}", $times : value ) Inspection( item == "{item}", fails >= $times )

# Raters
[when]the "{source}" who marked "{indicator}" are at least {people}=Raters( indicator == "{indicator}", source == "{source}", people >= {people} )

# Certificates, training, mentoring
[when]the certificate "{code}" is held=Certificate( code == "{code}" )
[when]-its level is "{level}"=level == "{level}"
[when]-it is not suspended=suspended == false
[when]-it is suspended=suspended == true
[when]-it is less than {months} months old=months < {months}
[when]-it is at least {months} months old=months >= {months}
[when]the certificate "{code}" is not held=not Certificate( code == "{code}" )
[when]the training "{code}" was passed within {months} months=Training( code == "{code}", passed == true, months < {months} )
[when]the training "{code}" was not passed within {months} months=not Training( code == "{code}", passed == true, months < {months} )
[when]a trainee was graded "{grade}" in the first period=Trainee( grade == "{grade}" )
