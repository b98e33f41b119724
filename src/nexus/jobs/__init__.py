"""Long work: asked for in a request, done by a worker, with progress, a result and a way to stop it."""
