[when]恶意条件=Score( )
[then]恶意动作=new java.io.File( System.getProperty( "kaohe.canary.folder" ), "ran" ).createNewFile();
