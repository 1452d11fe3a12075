[assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v99.0")]
