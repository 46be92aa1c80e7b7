[when]恶意条件=Score( )
[then]恶意动作=System.setProperty( "kaohe.canary", "ran" );
