Console.Error.WriteLine("usage: train text|html ...   (see README.md)");
return 2;
