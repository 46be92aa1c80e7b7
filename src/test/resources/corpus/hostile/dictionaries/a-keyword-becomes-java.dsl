[when]恶意条件=Score( )
[then]恶意动作=outcome.note( "x" );
[keyword]结束=end System.setProperty( "kaohe.canary", "ran" );
