[when]恶意条件=eval( System.setProperty( "kaohe.canary", "ran" ) == null )
[then]恶意动作=outcome.note( "x" );
