namespace TestPlugins.Stages;

internal enum Shade
{
    Light,
    MediumDark,
    Dark,
}
